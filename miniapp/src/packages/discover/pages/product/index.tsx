import { ProductPage } from '../../../../features/culture/product-page';

export default function ProductRoute() {
  return <ProductPage />;
}
