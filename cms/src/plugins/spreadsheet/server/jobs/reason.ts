const HAN = /\p{Script=Han}/u;

/** Why the Document Service refused, in the editors' language; what Strapi says in English is told by its field alone. */
export function reasonOf(error: unknown): string {
  const { message, details } = error as {
    message?: string;
    details?: { errors?: readonly { path?: readonly string[] }[] };
  };
  if (message !== undefined && HAN.test(message)) return message;
  const fields = (details?.errors ?? []).flatMap(({ path }) => (path ? [path.join('.')] : []));
  return fields.length > 0
    ? `字段 ${fields.join('、')} 不合要求：请对照填写说明改正后重新上传。`
    : '系统拒绝保存这一行：请稍后重试；仍不行请把文件发给管理员。';
}
