/// <reference types="@tarojs/taro" />

/** Address of the CMS, without a trailing slash; empty on the web, where it is the page's own origin. */
declare const BOSHAN_ORIGIN: string;

/** Names what the app was built from. */
declare const BOSHAN_BUILD: string;
