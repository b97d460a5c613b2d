// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/person/secretstore.h"

#include "core/base/tr.h"
#include "models/keykind.h"

#include <QPointer>

#include <qt6keychain/keychain.h>

namespace sweetspot
{

namespace
{

// What the keyring said, as a sentence. Its own words are the detail; they name no key.
Status statusOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return success();
    case QKeychain::EntryNotFound:
        return Error{ErrorCode::NotFound, CoreTr::tr("The keyring has no such key."), {}};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::CouldNotDeleteEntry:
        return Error{ErrorCode::Permission,
            CoreTr::tr("The keyring is locked or denied access; unlock it and try again, or keep the key for "
                       "this session."),
            job.errorString()};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        break;
    case QKeychain::OtherError:
        return Error{ErrorCode::Environment,
            CoreTr::tr("The keyring does not respond correctly; keep the key for this session, or set it in "
                       "the environment."),
            job.errorString()};
    }
    return Error{ErrorCode::Environment,
        CoreTr::tr(
            "This desktop has no keyring (Secret Service or KWallet); install gnome-keyring or KWallet, keep "
            "the key "
            "for this session, or set it in the environment."),
        job.errorString()};
}

template <typename Job>
Job *makeJob(const QString &service, const QString &id)
{
    auto *job = new Job(service);
    job->setAutoDelete(true);
    job->setInsecureFallback(false); // never into a plain file
    job->setKey(id);
    return job;
}

} // namespace

SecretStore::SecretStore(QProcessEnvironment environment, QString service, QObject *parent)
    : QObject(parent)
    , m_environment(std::move(environment))
    , m_service(std::move(service))
{
}

void SecretStore::read(const QString &id, QObject *context, const std::function<void(const FoundKey &)> &then)
{
    FoundKey found;
    if (const QString key = m_session.value(id); !key.isEmpty()) {
        found = {key, FoundKey::Source::Session, {}};
    } else if (const QString variable = keyVariable(id); !variable.isEmpty()) {
        const QString value = m_environment.value(variable).trimmed();
        if (!value.isEmpty())
            found = {value, FoundKey::Source::Environment, {}};
    }
    if (found.source != FoundKey::Source::None) {
        QMetaObject::invokeMethod(
            context, [then, found] { then(found); }, Qt::QueuedConnection);
        return;
    }
    auto *job = makeJob<QKeychain::ReadPasswordJob>(m_service, id);
    connect(job, &QKeychain::Job::finished, context, [job, then] {
        const Status status = statusOf(*job);
        if (status && !job->textData().isEmpty())
            then({job->textData(), FoundKey::Source::Keyring, {}});
        else
            then({{}, FoundKey::Source::None,
                status || status.error().code == ErrorCode::NotFound ? Sentence() : status.error().sentence});
    });
    job->start();
}

void SecretStore::write(
    const QString &id, const QString &key, QObject *context, const std::function<void(const Status &)> &then)
{
    auto *job = makeJob<QKeychain::WritePasswordJob>(m_service, id);
    job->setTextData(key);
    const QPointer<SecretStore> self(this);
    connect(job, &QKeychain::Job::finished, context, [self, job, id, then] {
        const Status status = statusOf(*job);
        if (self && status) {
            self->m_session.remove(id);
            emit self->changed(id);
        }
        then(status);
    });
    job->start();
}

void SecretStore::remove(const QString &id, QObject *context, const std::function<void(const Status &)> &then)
{
    const bool kept = m_session.remove(id) > 0;
    auto *job = makeJob<QKeychain::DeletePasswordJob>(m_service, id);
    const QPointer<SecretStore> self(this);
    connect(job, &QKeychain::Job::finished, context, [self, job, id, kept, then] {
        Status status = statusOf(*job);
        // Without a keyring the one of this session was all there was.
        if (!status && (status.error().code == ErrorCode::NotFound || kept))
            status = success();
        if (self)
            emit self->changed(id);
        then(status);
    });
    job->start();
}

void SecretStore::keepForSession(const QString &id, const QString &key)
{
    m_session.insert(id, key);
    emit changed(id);
}

} // namespace sweetspot
