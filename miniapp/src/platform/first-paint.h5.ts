/** Takes the prerendered shell of index.html away once the page beneath it has something to show. */
export function dropShell(): void {
  document.getElementById('shell')?.remove();
}
