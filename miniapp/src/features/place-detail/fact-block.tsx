import type { Verification } from '@boshan/shared/contract/facets';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { VerificationMark } from '../../ui/marks';

interface FactBlockProps {
  title: string;
  /** Given where what stands below is a fact that must not pass for a confirmed one. */
  verification?: Verification | undefined;
  children: ReactNode;
}

/** A block of the place's page: a heading, the mark that its facts are unverified, and what stands under it. */
export function FactBlock({ title, verification, children }: FactBlockProps) {
  return (
    <View className="fact-block">
      <View className="fact-block-head">
        <View className="section-title serif" role="heading" aria-level={2}>
          {title}
        </View>
        <VerificationMark verification={verification} />
      </View>
      {children}
    </View>
  );
}
