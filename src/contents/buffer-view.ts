/** The same bytes, not copied, as a buffer that can be searched. */
export function bufferView({ buffer, byteOffset, length }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, length);
}
