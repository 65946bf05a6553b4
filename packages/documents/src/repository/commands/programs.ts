/** Programs whose first word behind the options is a script. */
export const INTERPRETERS: ReadonlySet<string> = new Set(
  'bash sh zsh dash source . python python3 node ruby perl php tsx ts-node bats'.split(' '),
);

/** Programs that run their words elsewhere, or take no files of here: only `-f` of some is looked at. */
export const CONTAINERS: ReadonlySet<string> = new Set(
  'docker docker-compose podman podman-compose nerdctl kubectl oc k3s kustomize'.split(' '),
);

/** Programs whose words are not looked at: what they name is made by them, is elsewhere, or is no file. */
export const DEAF: ReadonlySet<string> = new Set(
  'ssh curl wget mv tar zip unzip gunzip gzip pg_dump pg_restore pg_dumpall openssl certbot ssh-keygen mkdir touch tee htpasswd vim vi nano emacs code echo printf rm rmdir apt apt-get pip pip3 pipx brew dnf yum apk gem cargo go rails django-admin odoo odoo-bin ./odoo-bin aws s3cmd rclone restic borg mc gpg age sops mount umount find grep rg sed awk virtualenv createdb dropdb chown su systemctl journalctl export alias set unset helm skopeo crane scp rsync gh terraform tofu xdg-open open test [ make just task npm pnpm yarn nx'.split(
    ' ',
  ),
);

/** Programs that read all words but the last, which they make. */
export const COPIERS: ReadonlySet<string> = new Set('cp ln install'.split(' '));

/** Options whose value is made by the command. */
export const OUTPUTS: ReadonlySet<string> = new Set(
  '-o -O --output --out -out -keyout --output-file --outfile --outdir --out-dir --output-dir --dest --destination --target-dir -d --dir --report --log --logfile --junitxml'.split(
    ' ',
  ),
);

/** Options whose value is a file that is read. */
export const INPUTS: ReadonlySet<string> = new Set(
  '-f --file --filename --values --inventory -i --config -c'.split(' '),
);
