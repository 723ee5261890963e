import { bootstrap, register } from './server/bootstrap';
import { scope } from './server/content-types';
import { gate } from './server/gate/gate';
import { rights } from './server/service';
import { routes, staff } from './server/staff/controllers';

export default {
  register,
  bootstrap,
  contentTypes: { scope },
  services: { rights },
  controllers: { staff },
  policies: gate,
  routes,
};
