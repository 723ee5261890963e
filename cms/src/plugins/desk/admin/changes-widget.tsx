import { Box, Flex, Typography } from '@strapi/design-system';
import { Link } from 'react-router-dom';
import { formOf, momentOf } from '../../health/admin/api';
import { CardList, Quiet, WithDay } from './day';

/** What others and oneself have changed since yesterday, the newest first. */
export function ChangesWidget() {
  return (
    <WithDay>
      {({ changes, changed }) =>
        changes.length === 0 ? (
          <Quiet>昨天以来没有变化。</Quiet>
        ) : (
          <CardList>
            {changes.map(({ uid, documentId, name, type, action, person, at, times }) => (
              <Box key={`${uid} ${documentId}`} tag="li">
                <Flex justifyContent="space-between" gap={3}>
                  <Typography ellipsis tag={Link} to={formOf({ uid, documentId })} textColor="primary700">
                    {name || type}
                  </Typography>
                  <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'nowrap' }}>
                    {momentOf(at)}
                  </Typography>
                </Flex>
                <Typography variant="pi" textColor="neutral600" tag="p">
                  {`${type} · ${person}${action}${times > 1 ? `，共 ${times} 次` : ''}`}
                </Typography>
              </Box>
            ))}
            {changed > changes.length && (
              <Box tag="li">
                <Quiet>{`另有 ${changed - changes.length} 条变化。`}</Quiet>
              </Box>
            )}
          </CardList>
        )
      }
    </WithDay>
  );
}
