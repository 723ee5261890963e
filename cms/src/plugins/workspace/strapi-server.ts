import { registerCustomFields } from './server/custom-fields';

export default { register: registerCustomFields };
