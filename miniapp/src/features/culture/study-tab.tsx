import type { Course } from '@boshan/shared/contract/course';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useOrdered, usePlaces, useRecords } from '../../content/collections';
import { useT, useText } from '../../i18n/language';
import { go } from '../../platform/navigation';
import { PictureCard, Section } from '../../ui/cards';
import { Button } from '../../ui/controls';
import { LineLink, Prose } from '../../ui/detail';
import { Illustration } from '../../ui/illustration';
import { VerificationMark } from '../../ui/marks';
import { PagedList } from '../../ui/paged-list';
import { Pressable } from '../../ui/pressable';
import { Shelf } from '../../ui/shelf';
import { Skeleton } from '../../ui/states';
import { courseWords } from './course-words';
import { EmptyTab } from './culture-tabs';
import { OnlineCount } from './online-count';

/** What a course is, its plan and where it is given; shown where it was opened. */
function CourseMore({ course }: { course: Course }) {
  const t = useT();
  const text = useText();
  const places = useRecords('places', [...new Set([course.baseId ?? '', ...(course.placeIds ?? [])])]) ?? [];
  return (
    <View className="course-more">
      <Prose text={text(course.description)} />
      {course.outline && (
        <View className="course-outline">
          <View className="pad strong">{t('culture.outline')}</View>
          <Prose text={text(course.outline)} />
        </View>
      )}
      {places.length > 0 && (
        <View className="pad">
          <View className="strong">{t('culture.base')}</View>
          {places.slice(0, 8).map((place) => (
            <LineLink
              key={place.id}
              title={text(place.name)}
              images={place.images}
              drawing={place.illustration}
              onPress={() => go('place', { id: place.id })}
            />
          ))}
        </View>
      )}
    </View>
  );
}

function CourseCard({ course }: { course: Course }) {
  const t = useT();
  const text = useText();
  const [open, setOpen] = useState(false);
  const toggle = () => setOpen(!open);
  return (
    <View className="course">
      <Pressable className="course-head" onPress={toggle}>
        <Illustration
          className="row-card-image"
          box={[112, 112]}
          images={course.images}
          drawing={course.illustration}
        />
        <View className="grow">
          <View className="card-title serif">{text(course.name)}</View>
          <View className="card-summary clip-2">{text(course.summary)}</View>
          <View className="note soft course-facts">{courseWords(t, course)}</View>
          <VerificationMark verification={course.verification} />
        </View>
      </Pressable>
      {open && <CourseMore course={course} />}
      <View className="course-foot">
        <Button tone="quiet" text={t(open ? 'culture.lessCourse' : 'culture.moreCourse')} onPress={toggle} />
      </View>
    </View>
  );
}

/** Study sites, and the courses given there. */
export function StudyTab() {
  const t = useT();
  const text = useText();
  const bases = usePlaces({ kind: 'study-base' });
  const courses = useOrdered('courses');
  if (bases === undefined || courses === undefined) return <Skeleton kind="list" />;
  if (bases.length === 0 && courses.length === 0) return <EmptyTab />;
  return (
    <View className="culture-list">
      <OnlineCount
        id="study-bases"
        count={bases.length}
        counted={bases.every(({ verification }) => verification.status === 'verified')}
      />
      {bases.length > 0 && (
        <Section title={t('culture.bases')}>
          <Shelf label={t('culture.bases')}>
            {bases.slice(0, 13).map((base) => (
              <PictureCard
                key={base.id}
                title={text(base.name)}
                summary={text(base.summary)}
                images={base.images}
                drawing={base.illustration}
                verification={base.verification}
                onPress={() => go('place', { id: base.id })}
              />
            ))}
          </Shelf>
        </Section>
      )}
      {courses.length > 0 && (
        <Section title={t('culture.courses')}>
          <PagedList items={courses} keyOf={({ id }) => id} render={(course) => <CourseCard course={course} />} />
        </Section>
      )}
    </View>
  );
}
