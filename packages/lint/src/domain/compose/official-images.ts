import type { ImageParts } from './compose-image.ts';

/** Docker Hub's library, whose images alone have names without a slash. Source: docker-library/official-images, `library/`. */
const LIBRARY: ReadonlySet<string> = new Set(
  `adminer aerospike almalinux alpine alt amazoncorretto amazonlinux api-firewall arangodb archlinux backdrop bash
  bonita buildpack-deps busybox caddy cassandra chronograf cirros clearlinux clefos clickhouse clojure composer
  convertigo couchbase couchdb crate dart debian docker drupal eclipse-mosquitto eclipse-temurin eggdrop elasticsearch
  elixir emqx erlang express-gateway fedora flink fluentd friendica gazebo gcc geonetwork ghost golang gradle groovy
  haproxy haskell haxe hello-world hitch httpd hylang ibm-semeru-runtimes ibmjava influxdb irssi jetty jobber joomla
  jruby julia kapacitor kibana kong krakend lightstreamer liquibase logstash mageia mariadb matomo maven mediawiki
  memcached mongo mongo-express monica mono mysql nats nats-streaming neo4j neurodebian nextcloud nginx node notary
  nuxeo odoo open-liberty openjdk opensuse oraclelinux orientdb percona perl photon php php-zendserver phpmyadmin
  plone postfixadmin postgres pypy python r-base rabbitmq rakudo-star redis redmine registry rethinkdb rocket.chat
  rockylinux ros ruby rust sapmachine satosa scratch sl solr sonarqube sourcemage spark spiped storm swift swipl
  silverpeas teamspeak telegraf thrift tomcat tomee traefik ubuntu unit valkey varnish vault wordpress websphere-liberty
  xwiki yourls znc zookeeper consul`.split(/\s+/),
);

/** True for an image that this machine has built: no registry publishes a name without a slash but the library's. */
export function isBuiltHere({ name }: ImageParts): boolean {
  return /^[a-z0-9][\w.-]*$/.test(name) && !LIBRARY.has(name);
}
