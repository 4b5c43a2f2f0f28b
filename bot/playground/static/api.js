// Calls to the playground's own server.
async function answer(response) {
  const data = await response.json();
  if (!response.ok) throw new Error(data.error || response.status);
  return data;
}
export const read = async (name, query = {}) => answer(await fetch(`/play/${name}?${new URLSearchParams(query)}`));
export const act = async (name, body = {}) => answer(await fetch(`/play/${name}`, {
  method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
}));
export async function upload(name, fields, file) {
  const form = new FormData();
  for (const [key, value] of Object.entries(fields)) if (value != null && value !== '') form.append(key, value);
  form.append('file', file, file.name);
  return answer(await fetch(`/play/${name}`, { method: 'POST', body: form }));
}
// Calls `handle` with every batch of events, for ever; `lost(true)` while the server is away.
export async function follow(after, handle, lost) {
  for (;;) {
    try {
      const batch = await read('events', { after, timeout: 25 });
      lost(false);
      after = batch.seq;
      await handle(batch);
    } catch (error) {
      console.warn(error);
      lost(true);
      await new Promise(done => setTimeout(done, 1000));
    }
  }
}
