import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { useAnswer, type RuleCount } from '../../health/admin/api';

export interface Day {
  readonly changes: readonly {
    readonly uid: string;
    readonly documentId: string;
    readonly name: string;
    readonly type: string;
    readonly action: string;
    readonly person: string;
    readonly at: string;
    readonly times: number;
  }[];
  readonly changed: number;
  readonly notices: readonly {
    readonly documentId: string;
    readonly name: string;
    readonly kind: string;
    readonly severity: string;
    readonly end: string | null;
  }[];
  readonly imports: readonly {
    readonly id: number;
    readonly fileName: string;
    readonly error: string;
    readonly failedRows: number;
  }[];
  readonly mayAddNotice: boolean;
  readonly health: {
    readonly score?: number;
    readonly findings: number;
    readonly entries: number;
    readonly rules: readonly RuleCount[];
  };
}

/** The day, for one card; each card asks for itself, since Strapi draws each by itself. */
export function WithDay({ children }: { readonly children: (day: Day) => ReactNode }) {
  const { answer } = useAnswer<{ data: Day }>('/desk/day');
  if (answer === undefined) return <Widget.Loading />;
  if (typeof answer === 'string') return <Widget.Error>{answer}</Widget.Error>;
  return <>{children(answer.data)}</>;
}

/** The lines of a card. */
export function CardList({ children }: { readonly children: ReactNode }) {
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} width="100%">
      {children}
    </Flex>
  );
}

export function Quiet({ children }: { readonly children: ReactNode }) {
  return <Typography textColor="neutral600">{children}</Typography>;
}
