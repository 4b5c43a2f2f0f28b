# The bot in a slim image: built in one stage, run in another, not as root, with a read-only root file system.
FROM python:3.13-slim AS build
WORKDIR /app
COPY requirements/run.txt requirements/run.txt
RUN python -m venv /venv \
    && /venv/bin/pip install --no-cache-dir --require-hashes -r requirements/run.txt
COPY pyproject.toml README.md LICENSE NOTICES.md ./
COPY bot bot
COPY src src
COPY seeds seeds
COPY migrations migrations
RUN /venv/bin/pip install --no-cache-dir --no-deps --no-build-isolation --no-index . \
    && /venv/bin/python -m compileall -q /venv/lib

FROM python:3.13-slim
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    MENTOR_DATA_DIR=/data MENTOR_LOG_FORMAT=json MENTOR_OPS_LISTEN=127.0.0.1:8766
RUN useradd --system --uid 10001 --no-create-home mentor \
    && install -d -o mentor -g mentor -m 0700 /data
COPY --from=build /venv /venv
USER 10001
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8766/healthz', timeout=4)"]
STOPSIGNAL SIGTERM
CMD ["mentor", "run"]
