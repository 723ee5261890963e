import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { scoreColour } from '../../health/admin/score-panel';
import { CardList, Quiet, WithDay } from './day';

/** The score of one's content, and what it lacks most. */
export function HealthWidget() {
  return (
    <WithDay>
      {({ health: { score, entries, findings, rules } }) =>
        score === undefined ? (
          <Quiet>您还没有负责的内容，或还没有体检。</Quiet>
        ) : (
          <Flex gap={6} alignItems="flex-start" width="100%">
            <Box shrink={0}>
              <Typography fontSize="4.4rem" fontWeight="bold" lineHeight={1} textColor={scoreColour(score)}>
                {score}
              </Typography>
              <Typography variant="pi" textColor="neutral600" tag="p">
                {`${entries} 条内容`}
              </Typography>
              <Typography variant="pi" textColor="neutral600" tag="p">
                {`${findings} 项问题`}
              </Typography>
            </Box>
            <CardList>
              {rules.map(({ id, name, count }) => (
                <Box key={id} tag="li">
                  <Flex
                    tag={Link}
                    to={`/plugins/health?rule=${id}`}
                    justifyContent="space-between"
                    gap={3}
                    style={{ textDecoration: 'none' }}
                  >
                    <Typography textColor="primary700">{name}</Typography>
                    <Typography textColor="neutral700">{count}</Typography>
                  </Flex>
                </Box>
              ))}
            </CardList>
          </Flex>
        )
      }
    </WithDay>
  );
}
