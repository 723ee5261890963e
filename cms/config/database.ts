import { environment } from './env';

const { client, url, file } = environment.database;

const sqlite = { client: 'sqlite' as const, connection: { filename: file }, useNullAsDefault: true };
const postgres = { client: 'postgres' as const, connection: { connectionString: url }, pool: { min: 0, max: 10 } };

export default { connection: client === 'postgres' ? postgres : sqlite };
