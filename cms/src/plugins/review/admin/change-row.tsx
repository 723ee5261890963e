import { Flex, Td, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { Change, Picture, Segment } from './api';
import { PositionSketch } from './position-sketch';

const marks = {
  removed: { background: 'danger100', color: 'danger700', decoration: 'line-through' },
  added: { background: 'success100', color: 'success700', decoration: 'underline' },
} as const;

function Marked({ kind, children }: { readonly kind: keyof typeof marks; readonly children: ReactNode }) {
  const { background, color, decoration } = marks[kind];
  return (
    <Typography
      tag={kind === 'removed' ? 'del' : 'ins'}
      background={background}
      textColor={color}
      style={{ textDecoration: decoration }}
    >
      {children}
    </Typography>
  );
}

/** A text with what it has, and the other has not, marked. */
function Text({ segments, side }: { readonly segments: readonly Segment[]; readonly side: 'removed' | 'added' }) {
  return (
    <Typography style={{ whiteSpace: 'pre-wrap' }}>
      {segments.map(({ text, kind }, index) => {
        if (kind === 'same') return <span key={index}>{text}</span>;
        return kind === side ? (
          <Marked key={index} kind={kind}>
            {text}
          </Marked>
        ) : null;
      })}
    </Typography>
  );
}

function Pictures({ pictures }: { readonly pictures: readonly Picture[] }) {
  if (pictures.length === 0) return <Typography textColor="neutral500">（没有）</Typography>;
  return (
    <Flex gap={2} wrap="wrap">
      {pictures.map(({ id, name, url, isImage }) =>
        isImage ? (
          <img key={id} src={url} alt={name} style={{ maxWidth: 220, maxHeight: 150, borderRadius: 4 }} />
        ) : (
          <Typography key={id}>{name}</Typography>
        ),
      )}
    </Flex>
  );
}

function Side({ change, side }: { readonly change: Change; readonly side: 'before' | 'after' }) {
  const { pictures, segments } = change;
  const text = change[side];
  const kind = side === 'before' ? 'removed' : 'added';
  if (pictures) return <Pictures pictures={pictures[side]} />;
  if (segments) return <Text segments={segments} side={kind} />;
  if (text === '') return <Typography textColor="neutral500">（空）</Typography>;
  return <Text segments={[{ text, kind }]} side={kind} />;
}

/** One value that differs: what visitors see on the left, the draft on the right. */
export function ChangeRow({ change }: { readonly change: Change }) {
  const cell = { verticalAlign: 'top', whiteSpace: 'normal', paddingTop: 12, paddingBottom: 12 } as const;
  return (
    <Tr>
      <Td style={{ ...cell, width: '22%' }}>
        <Typography fontWeight="bold">{change.label}</Typography>
      </Td>
      <Td style={{ ...cell, width: '39%' }}>
        <Side change={change} side="before" />
      </Td>
      <Td style={{ ...cell, width: '39%' }}>
        <Side change={change} side="after" />
        {change.position && <PositionSketch position={change.position} />}
      </Td>
    </Tr>
  );
}
