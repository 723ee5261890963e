import { controllers, routes } from './server/controllers';
import { registerCustomFields } from './server/custom-fields';

export default { register: registerCustomFields, controllers, routes };
