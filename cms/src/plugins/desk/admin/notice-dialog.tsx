import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { formOf, reasonOf } from '../../health/admin/api';
import { bySlugs, usePlaces } from '../../workspace/admin/api';
import { PickedPlace } from '../../workspace/admin/picked-place';
import { picklists } from '../../workspace/admin/picklists';
import { PlaceSearch } from '../../workspace/admin/place-search';

interface Draft {
  readonly title: string;
  readonly titleEn: string;
  readonly kind: string;
  /** `2026-01-31T08:00`, in China. */
  readonly start: string;
  readonly end: string;
  readonly places: readonly string[];
}
interface FormProps {
  readonly draft: Draft;
  readonly set: (part: Partial<Draft>) => void;
}

const now = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' })
    .format(new Date())
    .replace(' ', 'T');
/** China has one time zone and no summer time. */
const instant = (local: string): string | undefined =>
  local === '' ? undefined : new Date(`${local}:00+08:00`).toISOString();

function Places({ draft, set }: FormProps) {
  const { places } = draft;
  const known = usePlaces(bySlugs(places));
  return (
    <Field.Root name="places" hint="只涉及这些地点；全区的公告不必选。">
      <Field.Label>地点</Field.Label>
      <Flex direction="column" alignItems="stretch" gap={1}>
        {places.map((slug) => (
          <PickedPlace
            key={slug}
            slug={slug}
            place={known && (known.find((place) => place.slug === slug) ?? null)}
            disabled={false}
            onRemove={() => set({ places: places.filter((other) => other !== slug) })}
          />
        ))}
        <PlaceSearch
          id="notice-places"
          disabled={false}
          taken={places}
          onPick={({ slug }) => set({ places: [...places, slug] })}
        />
      </Flex>
      <Field.Hint />
    </Field.Root>
  );
}

function Form({ draft, set }: FormProps) {
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Field.Root name="title" required>
        <Field.Label>中文标题</Field.Label>
        <TextInput value={draft.title} onChange={(event) => set({ title: event.target.value })} />
      </Field.Root>
      <Field.Root name="titleEn">
        <Field.Label>英文标题</Field.Label>
        <TextInput value={draft.titleEn} onChange={(event) => set({ titleEn: event.target.value })} />
      </Field.Root>
      <Flex gap={4} alignItems="flex-start">
        <Field.Root name="kind" required flex={1}>
          <Field.Label>类型</Field.Label>
          <SingleSelect value={draft.kind} onChange={(kind) => set({ kind: String(kind) })}>
            {Object.entries(picklists.noticeKind).map(([kind, name]) => (
              <SingleSelectOption key={kind} value={kind}>
                {name}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
        {(['start', 'end'] as const).map((name) => (
          <Field.Root key={name} name={name} required={name === 'start'} flex={1}>
            <Field.Label>{name === 'start' ? '开始时间' : '结束时间'}</Field.Label>
            <TextInput
              type="datetime-local"
              value={draft[name]}
              onChange={(event) => set({ [name]: event.target.value })}
            />
          </Field.Root>
        ))}
      </Flex>
      <Places draft={draft} set={set} />
    </Flex>
  );
}

/** A notice in a few fields: stores a draft and opens it, to be looked at and published. */
export function NoticeDialog({ onClose }: { readonly onClose: () => void }) {
  const { post } = useFetchClient();
  const navigate = useNavigate();
  const [draft, setDraft] = useState<Draft>(() => ({
    title: '',
    titleEn: '',
    kind: 'information',
    start: now(),
    end: '',
    places: [],
  }));
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    setBusy(true);
    const { title, titleEn, kind, start, end, places } = draft;
    const body = {
      title,
      titleEn: titleEn.trim() || undefined,
      kind,
      start: instant(start),
      end: instant(end),
      places,
    };
    try {
      const { data } = await post<{ data: { documentId: string } }>('/desk/notices', body);
      navigate(formOf({ uid: 'api::notice.notice', documentId: data.data.documentId }));
    } catch (cause) {
      setProblem(reasonOf(cause));
      setBusy(false);
    }
  };
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Modal.Content>
        <Modal.Header closeLabel="关闭">
          <Modal.Title>快速添加公告</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Form draft={draft} set={(part) => setDraft((known) => ({ ...known, ...part }))} />
          {problem !== undefined && (
            <Typography role="alert" textColor="danger600">
              {problem}
            </Typography>
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            取消
          </Button>
          <Button loading={isBusy} onClick={() => void send()}>
            存为草稿并打开
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
