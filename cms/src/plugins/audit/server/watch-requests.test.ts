import { eventOf, type Answered } from './watch-requests';

const answered = (more: Partial<Answered>): Answered => ({
  method: 'POST',
  path: '/admin/login',
  status: 200,
  request: { body: { email: 'a@b.cn', password: 'geheim' } },
  state: {},
  ...more,
});

describe('what a request was', () => {
  it('is a sign-in, by the name of who came in', () => {
    const body = { data: { user: { firstname: '小红', email: 'a@b.cn' } } };
    expect(eventOf(answered({ body }))).toEqual({ action: 'sign-in', type: 'session', person: '小红 <a@b.cn>' });
  });

  it('is a failed sign-in, with the address that was typed and never the password', () => {
    for (const status of [400, 429]) {
      const event = eventOf(answered({ status }));
      expect(event).toEqual({ action: 'sign-in-failed', type: 'session', person: 'a@b.cn' });
      expect(JSON.stringify(event)).not.toContain('geheim');
    }
    expect(eventOf(answered({ status: 400, request: { body: 'x' } }))?.person).toBe('');
  });

  it('is a change of permissions, or a refusal of what would have changed something', () => {
    const signedIn = { state: { userAbility: {} } };
    expect(eventOf(answered({ ...signedIn, method: 'PUT', path: '/admin/roles/3/permissions' }))).toEqual({
      action: 'permissions',
      type: 'role',
      target: '3',
    });
    expect(eventOf(answered({ ...signedIn, method: 'DELETE', path: '/x/1', status: 403 }))).toEqual({
      action: 'refused',
      type: 'route',
      target: 'DELETE /x/1',
    });
    expect(eventOf(answered({ ...signedIn, method: 'GET', path: '/x/1', status: 403 }))).toBeUndefined();
    expect(eventOf(answered({ method: 'POST', path: '/workspace/check' }))).toBeUndefined();
  });
});
