// What the scripts share.
export const apiKey = process.env.ARESGEN_API_KEY;
export const baseURL = process.env.ARESGEN_BASE_URL + "/v1";

const responses = [];

/** The frameworks' `fetch`, which keeps what each attempt was answered. */
export async function counting(...request) {
    const response = await fetch(...request);
    responses.push(response);
    return response;
}

/** Runs one theme: its name precedes the error if it fails. */
export async function theme(name, check) {
    responses.length = 0;
    try {
        await check(() => responses.map((response) => response.status));
    } catch (error) {
        console.log(`${name}:`);
        throw error;
    }
}
