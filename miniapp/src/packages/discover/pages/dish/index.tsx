import { DishPage } from '../../../../features/culture/dish-page';

export default function DishRoute() {
  return <DishPage />;
}
