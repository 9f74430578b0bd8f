/**
 * A script that sites may load to give frames the very height of their content: `<constats-embed>` round the frame that
 * was pasted, or alone with `src` and `title`. Without it a frame is still shown, as high as was known beforehand.
 */
customElements.get('constats-embed') ||
  customElements.define(
    'constats-embed',
    class extends HTMLElement {
      connectedCallback(): void {
        const src = this.getAttribute('src');
        addEventListener('message', this);
        if (src && !this.querySelector('iframe')) this.addFrame(src);
        // A frame that was there before this script has said its height to nobody: it is asked to say it again.
        this.querySelector('iframe')?.contentWindow?.postMessage({ message: 'ready' }, '*');
      }

      disconnectedCallback(): void {
        removeEventListener('message', this);
      }

      /** In a sandbox the origin of a message is "null": only its window tells where it is from. */
      handleEvent({ source, data }: MessageEvent): void {
        const frame = this.querySelector('iframe');
        const height = Number(data?.['constats-height']);
        if (!frame || source !== frame.contentWindow || !(height > 0)) return;
        frame.style.height = `${height}px`;
      }

      addFrame(src: string): void {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
        frame.style.cssText = 'display:block;border:0;width:100%;height:600px';
        frame.title = this.title;
        frame.src = src;
        this.append(frame);
      }
    },
  );
