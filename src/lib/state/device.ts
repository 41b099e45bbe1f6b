import type { DeviceAbilities } from '#lib/core/ports/device.ts';
import { Watched } from './watched.ts';

const NOTHING: DeviceAbilities = {
	isMac: false,
	now: () => 0,
	newSeed: () => 1,
	saveText: () => undefined,
	copyText: () => Promise.resolve(false),
	loadJson: () => Promise.reject(new Error('A page that is being built loads nothing.'))
};

/** The device as the page sees it; on the server it can do nothing and knows no day. */
export class Device extends Watched implements DeviceAbilities {
	readonly #abilities: DeviceAbilities;
	#today = '';

	constructor(abilities: DeviceAbilities = NOTHING) {
		super();
		this.#abilities = abilities;
	}

	/** The learner's day, YYYY-MM-DD; empty while the page is not live. */
	get today(): string {
		this.observed();
		return this.#today;
	}

	/** Tells the day, once it is known. */
	setDay(today: string): void {
		this.#today = today;
		this.changed();
	}

	get isMac(): boolean {
		return this.#abilities.isMac;
	}

	now = (): number => this.#abilities.now();
	newSeed = (): number => this.#abilities.newSeed();
	saveText = (name: string, text: string): void => this.#abilities.saveText(name, text);
	copyText = (text: string): Promise<boolean> => this.#abilities.copyText(text);
	loadJson = (url: string): Promise<unknown> => this.#abilities.loadJson(url);
}
