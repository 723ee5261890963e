// Plans of the schedule as stored. Input: `due` moves the waiting plan `id` to so many ms from now; `lease` pretends that another worker holds it for so long.
module.exports = async (strapi, { id, due, lease, disable }) => {
  const plans = () => strapi.db.connection('schedule_plans');
  if (due !== undefined)
    await plans()
      .where({ id })
      .update({ due: Date.now() + due });
  if (lease !== undefined)
    await plans()
      .where({ id })
      .update({ worker: 'another', lease: Date.now() + lease });
  if (disable !== undefined)
    await strapi.db.query('admin::user').update({ where: { id: disable }, data: { isActive: false } });
  return plans().orderBy('id').select('id', 'name', 'action', 'state', 'message', 'settled', 'target');
};
