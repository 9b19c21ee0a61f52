import { ChannelError, type FetchFile } from '../../src/ports/channel.ts';

/** Where no other channel has a file to give. */
export const noFile: FetchFile = async () => {
  throw new ChannelError({ kind: 'file-refused' }, 'there is no such file');
};
