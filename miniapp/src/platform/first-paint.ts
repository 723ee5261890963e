/** Mini-programs have no shell to take away: the host shows the page when it is ready. */
export function dropShell(): void {
  // Deliberately nothing.
}
