import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useRef, useState } from 'react';

/** The link that opens an account, to copy into a message. Without the clipboard's permission it is marked to copy by hand. */
export function LinkBox({ link }: { readonly link: string }) {
  const [isCopied, setCopied] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const address = `${window.location.origin}${link}`;
  const copy = (): void => {
    input.current?.select();
    navigator.clipboard
      ?.writeText(address)
      .then(() => setCopied(true))
      .catch(() => undefined);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography>请把下面的链接发给本人（微信、短信都可以）。对方打开后设一个密码，就能开始工作。</Typography>
      <Field.Root name="link">
        <Field.Label>邀请链接</Field.Label>
        <TextInput ref={input} readOnly value={address} />
      </Field.Root>
      <Flex>
        <Button variant="secondary" startIcon={<Duplicate />} onClick={copy}>
          {isCopied ? '已复制' : '复制链接'}
        </Button>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        链接只能用一次；谁拿到链接，谁就能启用这个账号，请只发给本人。
      </Typography>
    </Flex>
  );
}
