/** What is searched for where nothing else is said. */
export const USUAL_SEARCH = 'a boat at sea';

/** Words to search by; of the last one the encoders know nothing. */
export const SEARCHES = [USUAL_SEARCH, 'a red cat', 'at night', 'umbrella'] as const;
