import { request } from 'node:http';

/** What a server says of an address, without what stands there; asked on a connection that is kept. */
export async function headOf(address: string): Promise<{ status: number; headers: Headers }> {
  return new Promise((told, failed) => {
    request(address, { method: 'HEAD' }, (answer) => {
      const headers = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
        values.map((value): [string, string] => [name, value]),
      );
      answer.resume().once('end', () => {
        told({ status: answer.statusCode ?? 0, headers: new Headers(headers) });
      });
    })
      .once('error', failed)
      .end();
  });
}
