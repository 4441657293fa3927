# Asterisk 22 of Debian, with the files of dialplans/ and the place file of this folder.
FROM debian:sid-slim
RUN apt-get update && apt-get install -y --no-install-recommends asterisk asterisk-modules ca-certificates \
 && rm -rf /var/lib/apt/lists/* /etc/asterisk \
 && groupadd --system --gid 500 hotline && usermod --append --groups hotline asterisk
COPY dialplans /etc/asterisk
COPY deploy/hotline-local.conf /etc/asterisk/hotline-local.conf
RUN chown -R root:asterisk /etc/asterisk && chmod -R g+rX,o-rwx /etc/asterisk
STOPSIGNAL SIGTERM
# asterisk.conf makes it the user asterisk
ENTRYPOINT ["asterisk", "-f", "-n"]
