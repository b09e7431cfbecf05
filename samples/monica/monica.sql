# ************************************************************
# Karla Brandt dump of data
# Export date: 2026-03-01 08:00:00
# How to use:
# * create a fresh database
# * run migrations (`php artisan migrate`)
# * import this sql file
# ************************************************************

SET FOREIGN_KEY_CHECKS=0;

INSERT IGNORE INTO `accounts` (`id`,`api_key`,`number_of_invitations_sent`) VALUES
 (1,'k',NULL);

INSERT IGNORE INTO `activities` (`id`,`account_id`,`activity_type_id`,`summary`,`description`,`happened_at`,`created_at`,`updated_at`) VALUES
 (7,1,3,'ate at a restaurant','new office','2025-12-01','2025-12-01 20:00:00','2025-12-01 20:00:00'),
 (8,1,NULL,'went alone',NULL,'2025-12-02','2025-12-02 20:00:00','2025-12-02 20:00:00');

INSERT IGNORE INTO `contacts` (`id`,`account_id`,`first_name`,`middle_name`,`last_name`,`nickname`,`description`,`uuid`,`is_partial`,`birthday_special_date_id`,`job`,`company`) VALUES
 (1,1,'Petra',NULL,'Vogt',NULL,'likes jazz','c-1',0,5,'Vertrieb','Lumen GmbH'),
 (2,1,'Jonas',NULL,'Feld',NULL,NULL,'c-2',0,NULL,NULL,NULL),
 (3,1,'Mia',NULL,NULL,NULL,NULL,'c-3',1,NULL,NULL,NULL),
 (9,1,'Karla',NULL,'Brandt',NULL,NULL,'c-9',0,NULL,NULL,NULL);

INSERT IGNORE INTO `activity_contact` (`activity_id`,`account_id`,`contact_id`) VALUES
 (7,1,1),
 (7,1,2);

INSERT IGNORE INTO `addresses` (`id`,`account_id`,`place_id`,`contact_id`,`name`,`created_at`,`updated_at`) VALUES
 (1,1,4,1,'Work','2020-01-01 00:00:00','2020-01-01 00:00:00');

INSERT IGNORE INTO `calls` (`id`,`account_id`,`contact_id`,`called_at`,`content`,`contact_called`,`created_at`,`updated_at`) VALUES
 (1,1,1,'2025-11-04 09:30:00','about the fair; it\'s (nearly) \\set\\',1,'2025-11-04 10:00:00','2025-11-04 10:00:00'),
 (2,1,1,'2025-11-05 00:00:00',NULL,0,'2025-11-05 10:00:00','2025-11-05 10:00:00');

INSERT IGNORE INTO `contact_fields` (`id`,`account_id`,`contact_id`,`contact_field_type_id`,`data`,`created_at`,`updated_at`) VALUES
 (1,1,1,1,'petra@lumen.example','2020-01-01 00:00:00','2020-01-01 00:00:00'),
 (2,1,1,2,'+49 30 901820','2020-01-01 00:00:00','2020-01-01 00:00:00');

INSERT IGNORE INTO `places` (`id`,`account_id`,`street`,`city`,`province`,`postal_code`,`country`) VALUES
 (4,1,'Allee 3','Berlin',NULL,10115,'DE');

INSERT IGNORE INTO `special_dates` (`id`,`account_id`,`contact_id`,`is_age_based`,`is_year_unknown`,`date`) VALUES
 (5,1,1,0,1,'2026-05-03');

INSERT IGNORE INTO `users` (`id`,`first_name`,`last_name`,`email`,`me_contact_id`) VALUES
 (1,'Karla','Brandt','karla@lumenhof.example',9);

SET FOREIGN_KEY_CHECKS=1;
