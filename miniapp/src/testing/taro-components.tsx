/** Stands in for `@tarojs/components` in tests: the web's own elements, so that tests see real roles and labels. */
export { Button, Image, Input, Map, RootPortal, ScrollView, Slider, Text, Video, View } from '../platform/elements';
