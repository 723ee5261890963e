import { ApiFailure, type ApiTable, type Runtime } from '../context';

/** Toasts, dialogues and menus. What they say is kept for the test to read. */
export function interfaceApis({ config, recorder }: Runtime): ApiTable {
  const nothing = (): undefined => undefined;
  return {
    async: {
      showToast: ({ title }) => void recorder.toasts.push(String(title)),
      hideToast: nothing,
      showLoading: ({ title }) => void recorder.toasts.push(String(title)),
      hideLoading: nothing,
      showModal: ({ title, content }) => {
        recorder.toasts.push([title, content].filter(Boolean).join(' '));
        const confirm = config.modal === 'confirm';
        return { confirm, cancel: !confirm, content: null };
      },
      showActionSheet: ({ itemList }) => {
        const list = Array.isArray(itemList) ? itemList : [];
        if (list.length === 0 || list.length > 6)
          throw new ApiFailure('parameter error: itemList should have 1 to 6 items');
        if (config.actionSheet < 0 || config.actionSheet >= list.length) throw new ApiFailure('cancel');
        return { tapIndex: config.actionSheet };
      },
      showShareMenu: nothing,
      hideShareMenu: nothing,
      updateShareMenu: nothing,
      enableAlertBeforeUnload: nothing,
      disableAlertBeforeUnload: nothing,
      loadFontFace: () => {
        throw new ApiFailure('the harness loads no fonts');
      },
    },
  };
}
