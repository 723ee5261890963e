/// <reference types="@tarojs/taro" />

/** Address of the CMS, without a trailing slash; empty on the web, where it is the page's own origin. */
declare const BOSHAN_ORIGIN: string;
