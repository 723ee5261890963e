/** What is to be heard, and what a lock screen shows of it. */
export interface Recording {
  readonly url: string;
  /** Background sound is refused without a title in a mini-program. */
  readonly title: string;
  readonly album: string;
  /** Address of a raster picture; a drawing (SVG) is none that a lock screen shows. */
  readonly cover?: string | undefined;
  readonly startSeconds: number;
  /** 1: as it was recorded. */
  readonly speed: number;
}

/** `missing`: the server has no such file. `offline`: no network. `broken`: it cannot be decoded. */
export type AudioProblem = 'missing' | 'offline' | 'broken';

/** What an output tells of the recording that was loaded last. */
export interface AudioReports {
  readonly onPlaying: () => void;
  /** By the system (a call, another app), by the lock screen, or because the browser wants a tap first. */
  readonly onPaused: (cause: 'system' | 'blocked') => void;
  /** Some times a second while it plays. */
  readonly onTime: (seconds: number) => void;
  readonly onEnded: () => void;
  readonly onError: (problem: AudioProblem) => void;
  /** The lock screen's "next". */
  readonly onNext: () => void;
  /** The lock screen or the system's own player put an end to it. */
  readonly onStopped: () => void;
  /** The lock screen's "back" and "ahead", or a place on its bar. */
  readonly onSeek: (seconds: number) => void;
}

/** The device's one voice. `load` plays at once, in the place of what played before. */
export interface AudioOutput {
  readonly load: (recording: Recording) => void;
  readonly play: () => void;
  readonly pause: () => void;
  readonly seek: (seconds: number) => void;
  readonly setSpeed: (speed: number) => void;
  readonly stop: () => void;
  /** Called within a tap: lets sound begin later without one, where the host asks for that. */
  readonly unlock: () => void;
}
