/* Asks the browser for a passkey: makes one (form "register") or uses one (form "webauth"), and sends the form. */
(function () {
  'use strict';
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  const keys = (list) => (list || '').split(',').filter(Boolean).map((id) => ({ id: bytes(id), type: 'public-key' }));
  const said = (value) => (value && value !== 'not specified' ? value : undefined);

  async function make(form, d) {
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: bytes(d.challenge),
        rp: { id: d.party, name: d.partyName },
        user: { id: bytes(d.user), name: d.name, displayName: d.name },
        pubKeyCredParams: d.algorithms.split(',').filter(Boolean).map((alg) => ({ type: 'public-key', alg: Number(alg) })),
        attestation: said(d.attestation),
        authenticatorSelection: { userVerification: said(d.verification) },
        timeout: Number(d.timeout) ? Number(d.timeout) * 1000 : undefined,
        excludeCredentials: keys(d.exclude),
      },
    });
    form.clientDataJSON.value = text(made.response.clientDataJSON);
    form.attestationObject.value = text(made.response.attestationObject);
    form.publicKeyCredentialId.value = text(made.rawId);
    form.transports.value = made.response.getTransports ? made.response.getTransports().join() : '';
    form.authenticatorAttachment.value = made.authenticatorAttachment || '';
  }

  async function use(form, d) {
    const used = await navigator.credentials.get({
      publicKey: {
        challenge: bytes(d.challenge),
        rpId: d.party,
        allowCredentials: keys(d.allow),
        userVerification: said(d.verification),
        timeout: Number(d.timeout) ? Number(d.timeout) * 1000 : undefined,
      },
    });
    form.clientDataJSON.value = text(used.response.clientDataJSON);
    form.authenticatorData.value = text(used.response.authenticatorData);
    form.signature.value = text(used.response.signature);
    form.credentialId.value = used.id;
    form.userHandle.value = used.response.userHandle ? text(used.response.userHandle) : '';
  }

  for (const [id, ask] of [['register', make], ['webauth', use]]) {
    const form = document.getElementById(id);
    if (form) {
      form.addEventListener('submit', async (event) => {
        event.preventDefault();
        form.querySelector('button').disabled = true;
        try {
          if (!window.PublicKeyCredential) {
            throw new Error(form.dataset.unsupported);
          }
          await ask(form, form.dataset);
        } catch (failure) {
          form.elements.error.value = failure;
        }
        form.submit();
      });
    }
  }
})();
