/** The page's calls to the room. */

/** @type {(path: string, body?: object) => Promise<any>} */
export async function call(path, body) {
  const response = await fetch(`/reading/${path}`, {
    ...(body && {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Reading': '1' },
      body: JSON.stringify(body),
    }),
  });
  const read = await response.json().catch(() => ({}));
  if (!response.ok)
    throw new Error(read.error ?? 'Chương trình không trả lời. Xin kiểm tra cửa sổ lệnh rồi tải lại trang.');
  return read;
}
