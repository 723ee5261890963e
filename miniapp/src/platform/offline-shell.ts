/** Mini-programs are on the device already. */
export function keepShellOffline(): void {
  // Deliberately nothing.
}
