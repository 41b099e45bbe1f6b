/**
 * True while a word is being put together by an input method: the key then chooses a word and means nothing
 * to the page. WebKit ends the composition before it tells of the key that ended it; the old code 229 says so.
 */
export const isComposing = (event: KeyboardEvent): boolean =>
	event.isComposing || Reflect.get(event, 'keyCode') === 229;
