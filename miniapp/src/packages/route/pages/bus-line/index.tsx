import { BusLinePage } from '../../../../features/routes/bus-line-page';

export default function BusLineRoute() {
  return <BusLinePage />;
}
