/** Browsers ask by themselves before each private API. */
export function onPrivacyNeeded(_show: () => void): void {
  // Deliberately nothing.
}
export function answerPrivacy(_agreed: boolean, _buttonId: string): void {
  // Deliberately nothing.
}
export function openPrivacyContract(): void {
  // The privacy text stands in the settings page.
}
