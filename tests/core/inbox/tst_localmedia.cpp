// SPDX-FileCopyrightText: 2026 The Switchboard authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seal/chunkseal.h"
#include "core/store/media.h"
#include "core/workspace/localmedia.h"
#include "core/workspace/people/contacteraser.h"
#include "tests/core/workspace/workspacefixture.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QDir>
#include <QSignalSpy>

using namespace switchboard;
using namespace switchboard::test;
using workspace::Attachment;
using workspace::AttachmentKind;
using workspace::AttachmentState;
using workspace::LocalMedia;

namespace {

/// Of more than one chunk.
QByteArray picture()
{
    QByteArray bytes;
    for (int i = 0; bytes.size() < seal::chunkSize + 5'000; ++i)
        bytes.append(QByteArray::number(i));
    return bytes;
}

QString whyOf(const Error &error)
{
    return QString(name(error.code)) + u' ' + error.detail;
}

template<class T>
QString whyOf(const Result<T> &answer)
{
    return answer ? QStringLiteral("ok") : whyOf(answer.error());
}

} // namespace

/// Attachments of an open workspace: what there is of them, and their bytes.
class LocalMediaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        m_person = m_workspace->addPerson(QStringLiteral("Ana Example"), ana);
        m_message = m_workspace->receive(ana, QStringLiteral("see"), {{QStringLiteral("image/jpeg"), QStringLiteral("SM1#0")},
                                                                      {QStringLiteral("application/pdf"), QStringLiteral("SM1#1")}})
                        .message;
        m_media = std::make_unique<LocalMedia>(**m_workspace, milliseconds(20));
    }

    void cleanup()
    {
        m_media.reset();
        m_workspace.reset();
    }

    void anEntryIsReadAsWhatItIs_data()
    {
        QTest::addColumn<QString>("media");
        QTest::addColumn<AttachmentKind>("kind");
        QTest::addColumn<AttachmentState>("state");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *name, const char *media, AttachmentKind kind, AttachmentState state, const char *type, const char *file) {
            QTest::newRow(name) << QString::fromLatin1(media) << kind << state << QString::fromLatin1(type) << QString::fromLatin1(file);
        };
        row("a picture that came", "image/jpeg", AttachmentKind::picture, AttachmentState::waiting, "image/jpeg", "");
        row("a card that came", "text/x-vcard", AttachmentKind::contact, AttachmentState::waiting, "text/x-vcard", "");
        row("a type with a parameter", "text/plain; charset=utf-8", AttachmentKind::document, AttachmentState::waiting, "text/plain; charset=utf-8", "");
        row("bytes of any kind", "application/octet-stream", AttachmentKind::other, AttachmentState::waiting, "application/octet-stream", "");
        row("a file without a type", "", AttachmentKind::other, AttachmentState::waiting, "", "");
        row("a link", "https://media.example.com/a/roof%20back.JPG?x=1", AttachmentKind::picture, AttachmentState::link, "image/jpeg", "roof back.JPG");
        row("a link to a folder", "https://media.example.com/", AttachmentKind::other, AttachmentState::link, "", "media.example.com");
        row("a link to a page below a folder named so", "https://example.com/image/offer", AttachmentKind::other, AttachmentState::link, "", "offer");
        row("a name", "offer.pdf", AttachmentKind::document, AttachmentState::link, "application/pdf", "offer.pdf");
    }

    void anEntryIsReadAsWhatItIs()
    {
        QFETCH(QString, media);
        const Attachment attachment = workspace::attachmentNamed(media);
        QTEST(attachment.kind, "kind");
        QTEST(attachment.state, "state");
        QTEST(attachment.type, "type");
        QTEST(attachment.name, "name");
    }

    void aFetchedFileIsReadBackEqual()
    {
        keep(0, picture());
        const auto attachments = valueOf(await(m_media->attachments(m_message)));
        QCOMPARE(attachments.size(), 2);
        QCOMPARE(attachments.at(0).state, AttachmentState::kept);
        QCOMPARE(attachments.at(0).size, picture().size());
        QCOMPARE(attachments.at(1).state, AttachmentState::waiting);
        QCOMPARE(valueOf(await(m_media->content(m_message, 0))), picture());
    }

    void savingWritesEqualBytesForItsOwnerAlone()
    {
        keep(0, picture());
        const QString file = m_workspace->beside(QStringLiteral("picture.jpg"));
        writeFile(file, "what was there");
        QVERIFY(await(m_media->save(m_message, 0, file)).ok());
        QCOMPARE(contentOf(file), picture());
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    }

    /// What was there stays, and nothing half lies beside it.
    void aFailedSavingLeavesWhatWasThere()
    {
        keep(0, picture());
        damage();
        const QString folder = m_workspace->beside(QStringLiteral("pictures"));
        QVERIFY(QDir().mkpath(folder));
        const QString file = folder + QStringLiteral("/picture.jpg");
        writeFile(file, "what was there");
        QCOMPARE(whyOf(await(m_media->save(m_message, 0, file))), QStringLiteral("damaged damaged"));
        QCOMPARE(contentOf(file), QByteArray("what was there"));
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("picture.jpg")});
        const auto nowhere = await(m_media->save(m_message, 0, folder + QStringLiteral("/none/picture.jpg")));
        QCOMPARE(wordOf(nowhere), QStringLiteral("storage"));
    }

    void whatIsNotThereSaysWhy()
    {
        QCOMPARE(whyOf(await(m_media->content(m_message, 0))), QStringLiteral("not_found waiting"));
        lose(1);
        QCOMPARE(whyOf(await(m_media->content(m_message, 1))), QStringLiteral("not_found lost"));
        QCOMPARE(valueOf(await(m_media->attachments(m_message))).at(1).state, AttachmentState::lost);
        QCOMPARE(whyOf(await(m_media->content(m_message, 2))), QStringLiteral("not_found erased"));
        const MessageId sent = m_workspace->queue(ana, QStringLiteral("look"), {}, {QStringLiteral("https://example.com/a.png")});
        QCOMPARE(whyOf(await(m_media->content(sent, 0))), QStringLiteral("not_found link"));
        QCOMPARE(valueOf(await(m_media->attachments(sent))).constFirst().name, QStringLiteral("a.png"));
        keep(0, picture());
        QVERIFY(QFile::remove(sealedFile()));
        QCOMPARE(whyOf(await(m_media->content(m_message, 0))), QStringLiteral("not_found missing"));
    }

    void aDamagedFileIsAnError()
    {
        keep(0, picture());
        damage();
        QCOMPARE(whyOf(await(m_media->content(m_message, 0))), QStringLiteral("damaged damaged"));
    }

    void anErasedOneIsRefused()
    {
        keep(0, picture());
        QVERIFY(workspace::eraseContact(m_workspace->store(), m_person).ok());
        QCOMPARE(whyOf(await(m_media->content(m_message, 0))), QStringLiteral("not_found erased"));
        const QString file = m_workspace->beside(QStringLiteral("picture.jpg"));
        QCOMPARE(whyOf(await(m_media->save(m_message, 0, file))), QStringLiteral("not_found erased"));
        QVERIFY(!QFile::exists(file));
        QVERIFY(valueOf(await(m_media->attachments(m_message))).isEmpty());
    }

    /// Whichever process fetched it.
    void itIsToldWhenAFileCame()
    {
        QSignalSpy changed(m_media.get(), &LocalMedia::changed);
        QCOMPARE(valueOf(await(m_media->attachments(m_message))).constFirst().state, AttachmentState::waiting);
        keep(0, picture());
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(changed.constFirst().constFirst().value<MessageId>(), m_message);
        lose(1);
        QTRY_COMPARE(changed.size(), 2);
    }

private:
    MediaId mediaAt(int number)
    {
        const seal::Vault vault = m_workspace->store().vault();
        return valueOf(m_workspace->read([=, this](store::Database &db) { return store::mediaOf(db, vault, m_message); })).at(number).id;
    }

    /// As the fetcher does.
    void keep(int number, const QByteArray &bytes)
    {
        const MediaId id = mediaAt(number);
        const seal::KeyRing &keys = m_workspace->store().vault().keys();
        m_name = QString::fromLatin1(seal::contentName(keys, bytes).toHex());
        QVERIFY(QDir().mkpath(m_workspace->folder() + QStringLiteral("/media")));
        QFile sealed(sealedFile());
        QVERIFY(sealed.open(QIODevice::WriteOnly));
        QBuffer plain;
        plain.setData(bytes);
        QVERIFY(plain.open(QIODevice::ReadOnly));
        QVERIFY(seal::sealContent(keys, plain, sealed).ok());
        const QString name = m_name;
        QVERIFY(m_workspace->write([=](store::Transaction &transaction) {
            return store::mediaKept(transaction, id, name, bytes.size(), QStringLiteral("image/jpeg"));
        }).ok());
    }

    void lose(int number)
    {
        const MediaId id = mediaAt(number);
        QVERIFY(m_workspace->write([id](store::Transaction &transaction) { return store::mediaLost(transaction, id); }).ok());
    }

    QString sealedFile() const { return m_workspace->folder() + QStringLiteral("/media/") + m_name; }

    /// Deep in its last chunk, so that all before it opens.
    void damage() const
    {
        QFile sealed(sealedFile());
        QVERIFY(sealed.open(QIODevice::ReadWrite));
        QVERIFY(sealed.seek(sealed.size() - 20));
        char byte = 0;
        QVERIFY(sealed.peek(&byte, 1) == 1);
        byte = char(byte ^ 1);
        QVERIFY(sealed.write(&byte, 1) == 1);
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    std::unique_ptr<LocalMedia> m_media;
    ContactId m_person;
    MessageId m_message;
    QString m_name;
};

SWITCHBOARD_TEST(LocalMediaTest)
#include "tst_localmedia.moc"
