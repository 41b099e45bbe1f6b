import type { WeightsFile } from '#engine/networks/files.ts';
import type { InTokensFirst } from '#labs/core/in-tokens/first.ts';
import type { InTokensSetting } from '#labs/core/in-tokens/setting.ts';
import { doJob } from './node-networks.ts';

/** The weights that the lab loads. */
export const filesOf = (): readonly WeightsFile[] => ['language-small'];

/** What the model makes of a setting, for the page as it is before script. */
export const firstFrame = (setting: InTokensSetting): InTokensFirst => ({
	setting,
	pieces: doJob('in-tokens/cut', setting).flat()
});
