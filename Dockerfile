# The program for a machine of its own. Built in two steps, so that what only builds it does not run. With
# `--build-arg CHROMIUM=yes` it can print reports as PDF.
FROM node:20-bookworm-slim AS build
WORKDIR /app
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ ca-certificates && rm -rf /var/lib/apt/lists/*
COPY . .
RUN node scripts/setup.mjs start

FROM node:20-bookworm-slim
ARG CHROMIUM=no
# pg_dump and pg_restore, for backups of a PostgreSQL 15.
RUN apt-get update \
  && apt-get install -y --no-install-recommends postgresql-client $([ "$CHROMIUM" = yes ] && echo chromium fonts-noto-cjk) \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build --chown=root:root /app /app
RUN install -d -o node -g node -m 700 /data
ENV NODE_ENV=production DATA_DIR=/data PORT=3000 HOST=0.0.0.0
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then(({ok})=>process.exit(ok?0:1),()=>process.exit(1))"]
# No shell between: SIGTERM reaches the program, which needs up to fifteen seconds to end well.
STOPSIGNAL SIGTERM
CMD ["node", "dist/server.js"]
