# Builds dist/ with all packages, then leaves those behind that are for development only. TypeScript
# would stay, as an optional peer of a package of the queues' pages: npm has no word to leave it out
# that would keep Slack's, Discord's and Redis's packages, which are optional, too.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY tsconfig.json tsconfig.build.json rolldown.config.js ./
COPY src src
RUN npm run build \
  && npm ci --omit=dev --ignore-scripts \
  && rm -rf node_modules/typescript node_modules/@typescript

FROM node:24-slim
ENV NODE_ENV=production LOG_DECODER_DATA=/data HEALTH_PORT=9090
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
COPY data data
# /data is the only place that is written, and only where REDIS_URL is not set. What was copied keeps
# the permissions it had in the checkout, which may be root's alone.
RUN chmod -R a+rX package.json LICENSE data && mkdir /data && chown node:node /data
USER node
VOLUME /data
# A bot has its health on PORT in Socket Mode, everything else on HEALTH_PORT.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "const { HEALTH_PORT, PORT } = process.env; Promise.any([HEALTH_PORT, PORT].filter(Boolean).map(async (port) => { const { ok } = await fetch(`http://127.0.0.1:${port}/healthz`); if (!ok) throw new Error(); })).then(() => process.exit(0), () => process.exit(1));"]
ENTRYPOINT ["node", "dist/main.js"]
CMD ["bot"]
