import { Box, Flex, Typography } from '@strapi/design-system';
import type { StoredStep } from './api';
import { stepNames, timeOf } from './words';

const SHOWN = 6;

/** What has happened, newest first. */
export function StepList({ steps }: { readonly steps: readonly StoredStep[] }) {
  if (steps.length === 0) return null;
  return (
    <Box>
      <Typography variant="sigma" textColor="neutral600">
        经过
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2} paddingTop={2}>
        {steps.slice(0, SHOWN).map(({ step, personName, words, at }) => (
          <li key={`${at} ${step}`}>
            <Typography variant="pi">
              {timeOf(at)} {personName} {stepNames[step] ?? step}
            </Typography>
            {words ? (
              <Typography tag="p" variant="pi" textColor="danger700">
                {words}
              </Typography>
            ) : null}
          </li>
        ))}
      </Flex>
    </Box>
  );
}
