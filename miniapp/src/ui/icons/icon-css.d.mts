/** The style sheet for drawings by name. */
export declare const iconCss: (icons: Record<string, string>) => string;
