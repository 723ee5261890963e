/** Starts the app anew, on its home page. */
export function restart(): void {
  window.location.assign('/');
}
