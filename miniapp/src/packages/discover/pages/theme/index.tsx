import { ThemePage } from '../../../../features/routes/theme-page';

export default function ThemeRoute() {
  return <ThemePage />;
}
