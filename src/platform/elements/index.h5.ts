/**
 * The web's side of `@tarojs/components`: plain elements with Taro's props and events, as far as the guide uses them
 * (config/plugins/elements.js puts them in its place; the mini-program has its own). Why not Taro's web components:
 * docs/decisions/0021-plain-elements.md. Only passes on: Taro's build takes imports apart in the file that stands here.
 */
export { Input, Textarea } from './fields.h5'
export { Button, Canvas, Image, ScrollView, Text, View } from './plain.h5'
export { Slider } from './Slider.h5'
